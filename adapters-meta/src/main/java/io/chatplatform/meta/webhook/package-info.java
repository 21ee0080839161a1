/// What Meta posts: signatures, envelopes, and the reader of each kind of entry.
@NullMarked
package io.chatplatform.meta.webhook;

import org.jspecify.annotations.NullMarked;
