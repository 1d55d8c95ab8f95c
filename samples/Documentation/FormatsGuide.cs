using System.Buffers;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;

namespace Documentation;

internal static class FormatsGuide
{
    public static async Task ConvertAsync(string path, CancellationToken cancellationToken)
    {
        // begin convert
        await using FileStream input = File.OpenRead(path);
        ConvertedProfile profile = await ProfileFormats.ReadAsync(input, path, cancellationToken: cancellationToken);

        await using FileStream output = File.Create("web-shop.pb.gz");
        await ProfileFormats.WriteAsync(profile, ProfileFormat.Pprof, output, cancellationToken: cancellationToken);

        // end convert
    }

    public static async Task<AgentProfile> ReadTraceAsync(CancellationToken cancellationToken)
    {
        // begin trace-to-agent-profile
        await using FileStream trace = File.OpenRead("app.nettrace");
        ConvertedProfile profile = await NetTraceFormat.ReadAsync(
            trace, new NetTraceReadOptions { Interval = TimeSpan.FromMilliseconds(100) }, cancellationToken: cancellationToken);

        AgentProfile agentProfile = profile.ToAgentProfile(
            FleetInfo.Other("build-7", vCpus: 2), new AgentInfo { Type = "dotnet-trace", Version = "10.0" });

        // end trace-to-agent-profile
        return agentProfile;
    }

    public static void WritePrivately(CallTree tree, IBufferWriter<byte> output)
    {
        // begin without-sources
        PprofFormat.Write(tree, output, new PprofWriteOptions { Name = "web-shop", IncludeSources = false });

        // end without-sources
    }

    public static void WriteForFirefox(CallTree tree, IBufferWriter<byte> output)
    {
        // begin firefox
        FoldedFormat.Write(tree, output, new FoldedWriteOptions { MaxTotal = 100_000 });

        // end firefox
    }

    public static ConvertedProfile ReadCarefully(ReadOnlySpan<byte> upload)
    {
        // begin limits
        var limits = new ProfileReaderOptions { MaxDepth = 1_000, MaxNodes = 500_000, MaxDecompressedLength = 32 * 1024 * 1024 };
        try
        {
            return ProfileFormats.Read(upload, limits: limits);
        }
        catch (ProfileFormatException exception)
        {
            throw new InvalidDataException($"The upload is not a profile: {exception.Message}", exception);
        }

        // end limits
    }
}
