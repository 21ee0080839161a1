/// What the other system posts: whose it is, and what it says.
@NullMarked
package io.chatplatform.api.webhook;

import org.jspecify.annotations.NullMarked;
