/// Contracts that adapters' tests implement.
@NullMarked
package io.chatplatform.application.testkit;

import org.jspecify.annotations.NullMarked;
