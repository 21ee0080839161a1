/// Instagram messaging.
@NullMarked
package io.chatplatform.meta.instagram;

import org.jspecify.annotations.NullMarked;
