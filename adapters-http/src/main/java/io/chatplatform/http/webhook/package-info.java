/// Webhooks: raw bytes in.
@NullMarked
package io.chatplatform.http.webhook;

import org.jspecify.annotations.NullMarked;
