// What the embed takes for `react`: of Preact what components use, and no more of it.
export { Component, createContext } from 'preact';
export {
  useCallback,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks';
export { forwardRef } from './forwardRef';
export { memo } from './memo';
export { useSyncExternalStore } from './useSyncExternalStore';
