using System.CommandLine;
using System.CommandLine.Invocation;
using CodeGuruProfiler.Tool.Hosting;

namespace CodeGuruProfiler.Tool.Parsing;

/// <summary>The option that prints the version with its commit.</summary>
internal sealed class PrintVersionOption : Option<bool>
{
    public PrintVersionOption(ToolContext tool)
        : base("--version")
    {
        Description = "Print the version, with its commit.";
        Action = new PrintAction();
    }

    private sealed class PrintAction : SynchronousCommandLineAction
    {
        // A version needs no command.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.WithCommit);
            return 0;
        }
    }
}
