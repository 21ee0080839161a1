/// Real servers run by the process, so that nothing has to be installed.
@NullMarked
package io.chatplatform.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
