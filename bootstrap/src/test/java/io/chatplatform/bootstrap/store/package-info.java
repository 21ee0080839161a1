/// The servers under a platform that is tested, and a look into them past it.
@NullMarked
package io.chatplatform.bootstrap.store;

import org.jspecify.annotations.NullMarked;
