/// Pictures made smaller before they are kept, with the JDK's own codecs.
@NullMarked
package io.chatplatform.persistence.pictures;

import org.jspecify.annotations.NullMarked;
