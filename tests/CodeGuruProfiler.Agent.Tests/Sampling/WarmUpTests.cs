using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.NetTrace.Tests.Writing;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>The trace that is read before the first session. RENEW_WARM_UP=1 writes the file.</summary>
public class WarmUpTests
{
    [Fact]
    public void Trace_Embedded_IsWhatTheWriterWrites()
    {
        byte[] trace = TraceWriter.Small(4);
        if (Environment.GetEnvironmentVariable("RENEW_WARM_UP") is not null)
        {
            File.WriteAllBytes(Path.Combine(Repository.Folder, "src/CodeGuruProfiler.Agent/Sampling/WarmUp.nettrace"), trace);
        }

        using Stream embedded = WarmUp.OpenTrace();
        byte[] bytes = new byte[embedded.Length];
        embedded.ReadExactly(bytes);

        Assert.Equal(trace, bytes);
    }
}
