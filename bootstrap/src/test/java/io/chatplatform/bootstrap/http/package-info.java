/// The running application's HTTP side on real stores, all test classes on one platform.
@NullMarked
package io.chatplatform.bootstrap.http;

import org.jspecify.annotations.NullMarked;
