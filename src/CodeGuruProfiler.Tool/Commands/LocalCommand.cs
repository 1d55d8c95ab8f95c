using System.CommandLine;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>local: a hint that names the other tool. The local service would bring ASP.NET Core and SQLite.</summary>
internal static class LocalCommand
{
    public static Command Create(CommandBuilder commands)
    {
        Command local = commands.Create("local", "The local service is another tool: codeguru-profiler-local.", (_, _) => throw Errors.LocalIsAnotherTool());
        local.Add(new Argument<string[]>("arguments") { Hidden = true, Arity = ArgumentArity.ZeroOrMore });
        local.TreatUnmatchedTokensAsErrors = false;
        local.Hidden = true;
        return local;
    }
}
