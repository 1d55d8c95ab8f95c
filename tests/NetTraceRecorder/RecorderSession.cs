using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace NetTraceRecorder;

/// <summary>A session of the sampler with a rundown at its end.</summary>
internal static class RecorderSession
{
    // Loader, Jit, NGen, and End: the names of modules and methods, without the methods' IL maps.
    private const long RundownKeyword = 0x138;
    private const int BufferMegabytes = 64;

    public static async Task<EventPipeSession> StartAsync(DiagnosticsClient client)
    {
        EventPipeProvider[] providers = [new("Microsoft-DotNETCore-SampleProfiler", EventLevel.Informational)];
        try
        {
            return await client.StartEventPipeSessionAsync(
                new EventPipeSessionConfiguration(providers, BufferMegabytes, RundownKeyword, requestStackwalk: true), CancellationToken.None);
        }
        catch (UnsupportedCommandException)
        {
            // .NET 8 knows only the default rundown.
            return await client.StartEventPipeSessionAsync(providers, requestRundown: true, BufferMegabytes, CancellationToken.None);
        }
    }
}
