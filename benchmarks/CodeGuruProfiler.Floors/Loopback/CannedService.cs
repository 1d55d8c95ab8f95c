using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Floors.Loopback;

/// <summary>The measured operations, with responses like those of the service.</summary>
public static class CannedService
{
    /// <summary>The group of the small calls.</summary>
    public const string Group = "web-shop";

    /// <summary>The group whose description is always throttled.</summary>
    public const string ThrottledGroup = "throttled";

    /// <summary>The number of profile times of the group.</summary>
    public const int ProfileTimes = 10_000;

    /// <summary>The number of their pages.</summary>
    public const int Pages = ProfileTimes / TimesAPage;

    // The service's default page size.
    private const int TimesAPage = 100;
    private const int GroupsAPage = 100;

    private static readonly DateTimeOffset First = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The group whose aggregated profile has so many bytes.</summary>
    public static string GroupOfProfile(int bytes) => string.Create(CultureInfo.InvariantCulture, $"profile-of-{bytes}");

    /// <summary>Returns the responses, including those of GetProfile for the given sizes.</summary>
    public static IEnumerable<CannedAnswer> Answers(params IEnumerable<int> profileSizes)
    {
        yield return Answer($"GET /profilingGroups/{Group}", Description(0));
        yield return Answer($"POST /profilingGroups/{Group}/configureAgent", AgentConfiguration);
        yield return Answer("GET /profilingGroups", Page());
        yield return new CannedAnswer { Request = $"GET /profilingGroups/{Group}/profileTimes", Pages = [.. ProfileTimePages()] };
        yield return new CannedAnswer { Request = $"POST /profilingGroups/{Group}/agentProfile", Status = 204, Pages = [[]] };
        yield return new CannedAnswer { Request = $"GET /profilingGroups/{ThrottledGroup}", Status = 429, Pages = ["""{"__type":"ThrottlingException"}"""u8.ToArray()] };
        foreach (int size in profileSizes)
        {
            byte[] profile = new byte[size];
            new Random(size).NextBytes(profile);
            yield return Profile(GroupOfProfile(size), profile);
        }
    }

    /// <summary>Returns GetProfile's response for a group.</summary>
    public static CannedAnswer Profile(string group, byte[] profile)
        => new() { Request = $"GET /profilingGroups/{group}/profile", ContentType = "application/x-amzn-ion", Pages = [profile] };

    private const string AgentConfiguration =
        """
        {"agentParameters":{"SamplingIntervalInMilliseconds":"1000","ReportingIntervalInMilliseconds":"300000","MinimumTimeForReportingInMilliseconds":"60000","MemoryUsageLimitPercent":"10","MaxStackDepth":"1000"},"periodInSeconds":300,"shouldProfile":true}
        """;

    private static CannedAnswer Answer(string request, string json) => new() { Request = request, Pages = [Encoding.UTF8.GetBytes(json)] };

    private static string Page()
        => $$"""{"nextToken":"AAAADGxpc3RncHMtcGFnZS0y","profilingGroupNames":[],"profilingGroups":[{{string.Join(',', Enumerable.Range(0, GroupsAPage).Select(Description))}}]}""";

    private static string Description(int number)
    {
        string name = number == 0 ? Group : $"web-shop-{number:000}";
        string created = Time(First.AddMinutes(number));
        string latest = Time(First.AddDays(40).AddSeconds(number));
        return $$$"""
            {"agentOrchestrationConfig":{"profilingEnabled":true},"arn":"arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/{{{name}}}","computePlatform":"Default","createdAt":"{{{created}}}","name":"{{{name}}}","profilingStatus":{"latestAgentOrchestratedAt":"{{{latest}}}","latestAgentProfileReportedAt":"{{{latest}}}","latestAggregatedProfile":{"period":"PT5M","start":"{{{latest}}}"}},"tags":{"team":"checkout","stage":"production"},"updatedAt":"{{{created}}}"}
            """;
    }

    private static IEnumerable<byte[]> ProfileTimePages()
    {
        for (int page = 0; page < Pages; page++)
        {
            int first = page * TimesAPage;
            string times = string.Join(',', Enumerable.Range(first, TimesAPage).Select(i => $$"""{"start":"{{First.AddMinutes(5 * i):yyyy-MM-ddTHH:mm:ssZ}}"}"""));
            string next = page + 1 < Pages ? string.Create(CultureInfo.InvariantCulture, $"\"nextToken\":\"{page + 1}\",") : "";
            yield return Encoding.UTF8.GetBytes($$"""{{{next}}"profileTimes":[{{times}}]}""");
        }
    }

    // The service's times have milliseconds.
    private static string Time(DateTimeOffset time) => time.AddMilliseconds(123).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
