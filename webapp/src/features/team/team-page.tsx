import { useQuery } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page-header';
import { Button } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { useProfile } from '@/lib/api/use-profile';
import { usersQuery } from '@/lib/api/users';
import { AddMember } from './add-member';
import { MemberRow } from './member-row';

/** Who works here; owner and admin also change it. */
export function TeamPage() {
  const { t } = useTranslation();
  const { isManager } = useProfile();
  const { data: users, error, refetch } = useQuery(usersQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title={t('team.title')}
      actions={
        isManager && (
          <Button variant="primary" className="h-8" onClick={() => setAdding(true)}>
            <UserRoundPlus />
            {t('team.add')}
          </Button>
        )
      }
    >
      {users === undefined && error !== null && <LoadError error={error} onRetry={() => void refetch()} />}
      {users === undefined && error === null && <Skeleton className="h-40" />}
      {users !== undefined && (
        <ul aria-label={t('team.members')} className="divide-y rounded-xl border">
          {users.map((user) => (
            <MemberRow key={user.id} member={user} />
          ))}
        </ul>
      )}
      <AddMember open={isAdding} onOpenChange={setAdding} />
    </Page>
  );
}
