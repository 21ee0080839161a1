/// Pages of lists, cut by key so that depth costs nothing.
@NullMarked
package io.chatplatform.application.paging;

import org.jspecify.annotations.NullMarked;
