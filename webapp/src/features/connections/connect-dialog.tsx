import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormFailure } from '@/components/ui/form-failure';
import { Input } from '@/components/ui/input';
import { connectionsQuery, createConnection } from '@/lib/api/connections';
import type { Channel } from '@/lib/api/generated';
import { ApiError } from '@/lib/api/problem';
import { useErrorText } from '@/lib/use-error-text';

interface ConnectDialogProps {
  channel: Channel;
  onClose: () => void;
}

/** Connects an account by hand; what to ask for is the channel's to say. */
export function ConnectDialog({ channel, onClose }: ConnectDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  // The name has a translated field of its own.
  const fields = channel.connect.byHand.fields.filter(({ name }) => name !== 'displayName');
  const [displayName, setDisplayName] = useState('');
  const [values, setValues] = useState<Record<string, string>>({});
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => {
      const filled = Object.entries(values)
        .map(([name, value]) => [name, value.trim()] as const)
        .filter(([, value]) => value !== '');
      const { platformAccountId = '', accessToken = '', ...others } = Object.fromEntries(filled);
      const name = displayName.trim();
      return createConnection({
        ...others,
        platform: channel.id,
        platformAccountId,
        accessToken,
        ...(name !== '' && { displayName: name }),
      });
    },
    onSuccess: ({ connection }) => {
      void client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
      toast(t('connections.connected', { name: connection.displayName }));
      onClose();
    },
  });
  const errors = error instanceof ApiError ? error.errors : [];
  const errorOf = (field: string) => errors.find((entry) => entry.field === field)?.message;
  const isAtFields = fields.some(({ name }) => errorOf(name) !== undefined);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('connections.connectTitle', { channel: channel.name })}
      description={t('connections.connectDescription')}
    >
      <form onSubmit={submit} className="space-y-4">
        <Field label={t('connections.displayName')} hint={t('connections.displayNameHint')}>
          <Input
            value={displayName}
            maxLength={100}
            onChange={(event) => setDisplayName(event.target.value)}
          />
        </Field>
        {fields.map(({ name, label, secret, required }) => (
          <Field key={name} label={label} error={errorOf(name)}>
            <Input
              type={secret ? 'password' : 'text'}
              autoComplete="off"
              required={required}
              value={values[name] ?? ''}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          </Field>
        ))}
        <FormFailure text={error === null || isAtFields ? undefined : errorText(error)} />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" disabled={isPending}>
            {t('connections.connect')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
