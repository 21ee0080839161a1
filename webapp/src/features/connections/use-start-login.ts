import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { startLogin } from '@/lib/api/connections';
import { useErrorText } from '@/lib/use-error-text';

/** Sends the browser to a channel's dialog; with a connection, to mend it. */
export function useStartLogin() {
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ url, connectionId }: { url: string; connectionId?: string }) =>
      startLogin(url, connectionId),
    onError: (error: Error) => toast.error(errorText(error)),
  });
}
