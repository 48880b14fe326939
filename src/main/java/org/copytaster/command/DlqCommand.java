package org.copytaster.command;

import picocli.CommandLine.Command;

/** {@code copytaster dlq}: what failed, and putting it back. */
@Command(
        name = "dlq",
        description = "Looks at dead letters, and puts them back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|show|replay",
        subcommands = {DlqList.class, DlqShow.class, DlqReplay.class})
public final class DlqCommand {}
