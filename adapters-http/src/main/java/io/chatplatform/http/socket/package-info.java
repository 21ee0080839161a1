/// The WebSocket: frames out.
@NullMarked
package io.chatplatform.http.socket;

import org.jspecify.annotations.NullMarked;
