import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type {
  LoggedIn,
  LoginRequest,
  Profile,
  Registered,
  RegisterRequest,
  UpdateProfileRequest,
} from './generated';

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => api.get<Profile>('/api/auth/profile', {}, signal),
  staleTime: Infinity,
});

export const login = (body: LoginRequest) => api.post<LoggedIn>('/api/auth/login', body);

export const register = (body: RegisterRequest) => api.post<Registered>('/api/auth/register', body);

export const logout = () => api.post<undefined>('/api/auth/logout');

export const updateProfile = (body: UpdateProfileRequest) => api.patch<Profile>('/api/auth/profile', body);
