import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Sheet } from '@/components/ui/sheet';
import { ChatView } from '@/features/chat/chat-view';
import { ContextColumn } from '@/features/chat/context-column';
import { NoSelection } from '@/features/chat/no-selection';
import { ChatList } from '@/features/inbox/chat-list';
import { NotesPanel } from '@/features/notes/notes-panel';
import { cn } from '@/lib/class-names';
import { useMediaQuery } from '@/lib/use-media-query';
import { useWish } from '@/lib/use-wish';

const columnKey = 'context-column';

/** Whether the context is shown: beside the thread it stays as it was left, above it it opens when asked for. */
function useContextColumn() {
  const isBeside = useMediaQuery('(min-width: 80rem)');
  const [column, setColumn] = useState(() => localStorage.getItem(columnKey) !== 'closed');
  const [overlay, setOverlay] = useState(false);
  const isOpen = isBeside ? column : overlay;
  const setOpen = (open: boolean) => {
    if (!isBeside) {
      setOverlay(open);
      return;
    }
    setColumn(open);
    localStorage.setItem(columnKey, open ? 'open' : 'closed');
  };
  return { isBeside, isOpen, setOpen };
}

/** List, thread and context: side by side where there is room, one after the other where there is not. */
export function InboxPage() {
  const { t } = useTranslation();
  const { chatId } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { isBeside, isOpen, setOpen } = useContextColumn();
  const [writesNote, setWritesNote] = useState(false);
  useWish('context', () => setOpen(!isOpen));
  useWish('note', () => {
    setWritesNote(true);
    setOpen(true);
  });
  const goBack = () => void navigate({ pathname: '/inbox', search: search.toString() });
  const context = chatId !== undefined && (
    <ContextColumn key={chatId} chatId={chatId} onClose={() => setOpen(false)} onDeleted={goBack}>
      <NotesPanel chatId={chatId} startsWriting={writesNote} />
    </ContextColumn>
  );
  return (
    <>
      <section
        aria-label={t('inbox.chats')}
        className={cn(
          'w-full shrink-0 border-r md:w-72 lg:w-80 xl:w-[21.5rem]',
          chatId !== undefined && 'max-md:hidden',
        )}
      >
        <ChatList selectedId={chatId} />
      </section>
      <div className={cn('min-w-0 flex-1', chatId === undefined && 'max-md:hidden')}>
        {chatId === undefined ? (
          <NoSelection />
        ) : (
          <ChatView
            key={chatId}
            chatId={chatId}
            onBack={goBack}
            isContextOpen={isOpen}
            onToggleContext={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {isBeside && isOpen && context !== false && (
        <aside aria-label={t('context.title')} className="w-80 shrink-0 border-l">
          {context}
        </aside>
      )}
      {!isBeside && (
        <Sheet
          open={isOpen && context !== false}
          onOpenChange={setOpen}
          title={t('context.title')}
          side="right"
        >
          {context}
        </Sheet>
      )}
    </>
  );
}
