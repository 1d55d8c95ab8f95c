using System.IO.Compression;
using System.Text;
using CodeGuruProfiler.Profiles;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>Profiles as GetAggregatedProfile receives them, headers included: a profile, or <see cref="ProfileFormatException"/>.</summary>
public sealed class ProfileFuzzTests(ITestOutputHelper output)
{
    private const int MostDecompressed = 1_000_000;

    private static readonly Gen<string?> MediaType = Gen.OneOf<string?>(null, "", "application/json", "application/x-amzn-ion", "text/html", "application/json;charset=utf-8", ";", "\u00ff");
    private static readonly Gen<string?> Coding = Gen.OneOf<string?>(null, "", "gzip", "GZIP", "br", "gzip, gzip", "identity", ",");

    public static TheoryData<string> Saved => Corpus.Names("profiles");

    [Theory]
    [MemberData(nameof(Saved))]
    public void Get_ChangedProfile_IsAProfileOrRefused(string name)
    {
        byte[] saved = Corpus.Read("profiles", name);

        Gen.Select(Change.Several, MediaType, Coding, Gen.Bool).Sample(
            (changes, mediaType, coding, isCompressed) => Survives(Input(saved, changes, isCompressed), mediaType, coding),
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine,
            print: input => $"{input.Item2} {input.Item3} {input.Item4} {Encoding.UTF8.GetString(Change.Apply(saved, input.Item1))}");
    }

    [Fact]
    public void Get_GzipThatExpandsWithoutEnd_IsRefusedAtTheLimit()
    {
        byte[] bomb = Compress(new byte[64 * 1024 * 1024]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Exception? failure = Outcome(bomb, "application/json", "gzip");

        Assert.IsType<ProfileFormatException>(failure);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16L * MostDecompressed, "Much more was allocated than the limit allows.");
    }

    private static byte[] Input(byte[] saved, Change[] changes, bool isCompressed)
        => isCompressed ? Change.Apply(Compress(saved), changes.Take(1)) : Change.Apply(saved, changes);

    private static void Survives(byte[] body, string? mediaType, string? coding)
    {
        if (Outcome(body, mediaType, coding) is { } failure)
        {
            Assert.IsType<ProfileFormatException>(failure);
        }
    }

    private static Exception? Outcome(byte[] body, string? mediaType, string? coding)
    {
        List<(string, string)> headers = [];
        if (mediaType is not null)
        {
            headers.Add(("Content-Type", mediaType));
        }

        if (coding is not null)
        {
            headers.Add(("Content-Encoding", coding));
        }

        return HostileService.Outcome(
            client => client.GetAggregatedProfileAsync(
                new() { ProfilingGroupName = "web" }, options: new ProfileReaderOptions { MaxDecompressedLength = MostDecompressed }),
            200,
            body,
            [.. headers]);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
