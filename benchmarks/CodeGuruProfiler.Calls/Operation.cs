using CodeGuruProfiler.Floors.Loopback;

namespace CodeGuruProfiler.Calls;

/// <summary>An operation that is measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">The approximate work, in small calls: the heavier the operation, the fewer calls.</param>
/// <param name="CallAsync">Sends a call.</param>
public sealed record Operation(string Name, int Weight, Func<ICalls, Task> CallAsync)
{
    private const int SixteenKilobytes = 16 * 1024;

    private static readonly int[] Sizes = [10_000, 1_000_000, 10_000_000];

    /// <summary>Gets the operations whose bodies are bytes or small.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("DescribeProfilingGroup", 1, calls => calls.DescribeProfilingGroupAsync()) { MostBytes = floor => floor * 5 / 4, MostProcessorTime = 1.15 },
        new("ConfigureAgent", 1, calls => calls.ConfigureAgentAsync()) { MostBytes = floor => floor * 5 / 4, MostProcessorTime = 1.15 },
        new("ListProfilingGroups 100", 5, calls => calls.ListProfilingGroupsAsync()) { MostBytes = floor => floor, MostProcessorTime = 0.8 },
        .. Sizes.Select(Post),
        .. Sizes.Select(Get),
        new("PostAgentProfile typed 1 MB", 50, calls => calls.PostTypedProfileAsync(SampleProfile.Agent)),
        new("GetProfile typed 1 MB", 50, calls => calls.GetTypedProfileAsync(SampleProfile.Group)),
        new("ListProfileTimes 10,000", 100, calls => calls.ListProfileTimesAsync()),
    ];

    /// <summary>Gets the bytes of a call's allocation that are the response itself, which the caller keeps.</summary>
    public int Payload { get; private init; }

    /// <summary>Gets how many bytes this client is to allocate at most, from what floor (b) allocates; <see langword="null"/> where nothing was promised.</summary>
    public Func<long, long>? MostBytes { get; private init; }

    /// <summary>Gets how many times floor (b)'s processor time a call is to take at most, with 16 callers; <see langword="null"/> where nothing was promised.</summary>
    public double? MostProcessorTime { get; private init; }

    /// <summary>Gets the responses that the operations need.</summary>
    public static IEnumerable<CannedAnswer> Answers => [.. CannedService.Answers(Sizes), CannedService.Profile(SampleProfile.Group, SampleProfile.AggregatedBytes())];

    private static Operation Post(int size)
    {
        byte[] profile = new byte[size];
        new Random(size).NextBytes(profile);
        return new Operation($"PostAgentProfile {SizeName(size)}", WeightOf(size), calls => calls.PostAgentProfileAsync(profile))
        {
            MostBytes = floor => floor * 3 / 2,
            MostProcessorTime = MostProcessorTimeOf(size),
        };
    }

    private static Operation Get(int size)
    {
        string group = CannedService.GroupOfProfile(size);
        return new Operation($"GetProfile {SizeName(size)}", WeightOf(size), calls => calls.GetProfileAsync(group))
        {
            Payload = size,
            MostBytes = _ => size + SixteenKilobytes,
            MostProcessorTime = MostProcessorTimeOf(size),
        };
    }

    private static string SizeName(int size) => size < 1_000_000 ? $"{size / 1000} KB" : $"{size / 1_000_000} MB";

    private static double MostProcessorTimeOf(int size) => size < 1_000_000 ? 1.15 : 1.1;

    private static int WeightOf(int size) => 1 + (size / 100_000);
}
