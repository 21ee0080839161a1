/// How work that waits in a store is done in the background.
@NullMarked
package io.chatplatform.application.work;

import org.jspecify.annotations.NullMarked;
