/// Files' bytes on disk.
@NullMarked
package io.chatplatform.persistence.files;

import org.jspecify.annotations.NullMarked;
