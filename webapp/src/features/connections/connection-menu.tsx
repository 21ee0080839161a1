import { Ellipsis, LayoutTemplate, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { Connection } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { useConnectionActions } from './use-connection-actions';

export function ConnectionMenu({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const { change, remove, syncTemplates } = useConnectionActions(connection);
  const channel = useChannel(connection.platform);
  const [isRenaming, setRenaming] = useState(false);
  const [asksToRemove, setAsksToRemove] = useState(false);
  const name = connection.displayName;
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton label={t('connections.menu', { name })}>
            <Ellipsis />
          </IconButton>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem onSelect={() => setRenaming(true)}>
            <Pencil />
            {t('connections.rename')}
          </MenuItem>
          <MenuItem onSelect={() => change.mutate({ isActive: !connection.isActive })}>
            {connection.isActive ? <Pause /> : <Play />}
            {t(connection.isActive ? 'connections.pause' : 'connections.activate')}
          </MenuItem>
          {channel?.capabilities.templates && (
            <MenuItem onSelect={() => syncTemplates.mutate()}>
              <LayoutTemplate />
              {t('connections.syncTemplates')}
            </MenuItem>
          )}
          <MenuItem danger onSelect={() => setAsksToRemove(true)}>
            <Trash2 />
            {t('connections.remove')}
          </MenuItem>
        </MenuContent>
      </Menu>
      <Dialog open={isRenaming} onOpenChange={setRenaming} title={t('connections.rename')}>
        <RenameForm
          name={name}
          onSave={(displayName) => {
            change.mutate({ displayName });
            setRenaming(false);
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={asksToRemove}
        onOpenChange={setAsksToRemove}
        title={t('connections.removeTitle', { name })}
        description={t('connections.removeDescription')}
        action={t('connections.remove')}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}

function RenameForm({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onSave(text.trim());
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label={t('connections.displayName')}>
        <Input required maxLength={100} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="primary">
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
