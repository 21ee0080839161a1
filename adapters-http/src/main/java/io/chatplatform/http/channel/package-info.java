/// Channels over HTTP.
@NullMarked
package io.chatplatform.http.channel;

import org.jspecify.annotations.NullMarked;
