/// Events as they are told to clients.
@NullMarked
package io.chatplatform.application.realtime;

import org.jspecify.annotations.NullMarked;
