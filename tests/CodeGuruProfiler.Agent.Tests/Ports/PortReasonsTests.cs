using CodeGuruProfiler.Agent.Ports;

namespace CodeGuruProfiler.Agent.Tests.Ports;

/// <summary>Each reason is on the page that its reader will search.</summary>
public class PortReasonsTests
{
    public static TheoryData<string, string> Reasons => new()
    {
        { PortReasons.NativeAot, "Native AOT programs cannot be sampled" },
        { PortReasons.DiagnosticsOff("DOTNET_EnableDiagnostics", "0"), "Diagnostics are turned off" },
        { PortReasons.FolderMissing("/tmp"), "The runtime could not create its diagnostics socket" },
        { PortReasons.FolderNotWritable("/tmp"), "The runtime could not create its diagnostics socket" },
        { PortReasons.PathTooLong("/tmp/socket"), "The path of the diagnostics socket is too long for a socket" },
        { PortReasons.NoSocket(7, "/tmp"), "Process … has no diagnostics socket in …" },
        { PortReasons.OtherUser(7), "Process … belongs to another user" },
        { PortReasons.ProcessGone(7), "Process … does not exist" },
        { PortReasons.TraceVersion("It is 7."), "The runtime writes its trace in a version that this package does not know" },
        { PortReasons.SlowSampler("65"), "`DOTNET_EventPipeThreadSamplingRate`" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Reason_IsOnThePage(string reason, string row)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "agent-troubleshooting.md"));

        Assert.Contains(row, page, StringComparison.Ordinal);
        Assert.All(row.Split('…'), part => Assert.Contains(part.Trim('`'), reason, StringComparison.Ordinal));
    }
}
