using System.Text.Json;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Tests.Samples;

namespace CodeGuruProfiler.Reports.Tests.Sarif;

public class SarifFingerprintTests
{
    private static readonly Recommendation Regex = Responses.Shop.Recommendations[1];

    [Fact]
    public void Fingerprint_IsTheSame_WhenTheProfileChanges()
    {
        Recommendation later = Regex with
        {
            AllMatchesCount = 7,
            AllMatchesSum = 3,
            StartTime = Responses.Start.AddDays(1),
            EndTime = Responses.Start.AddDays(2),
            TopMatches = [.. Regex.TopMatches.Reverse().Append(new Match { FrameAddress = "A;b" })],
            Pattern = Regex.Pattern with { Name = "Reguläre Ausdrücke", Description = "Anders.", ResolutionSteps = null },
        };

        Assert.Equal(Of(Responses.Of(Regex)), Of(Responses.Of(Responses.WithText("other", 99), later) with { ProfileStartTime = Responses.Start.AddDays(1) })[1..]);
    }

    // Kept by hosts: a change of it makes every alert a new one.
    [Fact]
    public void Fingerprint_IsThisOne()
        => Assert.Equal(["4f143829b091604d5c6c695a46c87586096713ab5878a15e1b0d573729f6f99b"], Of(Responses.Of(Regex)));

    [Fact]
    public void Fingerprint_Differs_ByGroupAndPattern()
    {
        string[] fingerprints =
        [
            .. Of(Responses.Of(Regex)),
            .. Of(Responses.Of(Regex) with { ProfilingGroupName = "web" }),
            .. Of(Responses.Of(Regex with { Pattern = Regex.Pattern with { Id = "other" } })),
            .. Of(Responses.Of(Regex with { Pattern = new Pattern { Name = "Same?" } })),
            .. Of(Responses.Of(Regex with { Pattern = new Pattern { Name = "Same!" } })),
            .. Of(Responses.Of(Regex with { Pattern = new Pattern() })),
        ];

        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
    }

    [Fact]
    public void Fingerprint_OfARepeatedPattern_DiffersByItsPlaces_WhateverTheOrder()
    {
        Recommendation other = Regex with { TopMatches = [new Match { FrameAddress = "elsewhere" }] };

        string[] one = Of(Responses.Of(Regex, other));
        string[] turned = Of(Responses.Of(other, Regex));

        Assert.Equal(2, one.Distinct().Count());
        Assert.Equal(one.Order(), turned.Order());
    }

    [Theory]
    [InlineData("Threads wait for tasks", "threads-wait-for-tasks-", "ThreadsWaitForTasks")]
    [InlineData("正規表現", "recommendation-", null)]
    [InlineData("", "recommendation-", null)]
    public void RuleId_OfAPatternWithoutId_IsReadable(string name, string start, string? word)
    {
        JsonElement rule = SarifFile.Run(Responses.Of(Regex with { Pattern = new Pattern { Name = name } })).GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];

        Assert.Matches($"^{start}[0-9a-f]{{8}}$", rule.GetProperty("id").GetString()!);
        Assert.Equal(word, rule.TryGetProperty("name", out JsonElement value) ? value.GetString() : null);
    }

    [Fact]
    public void Rule_OfARepeatedPattern_IsOne()
    {
        JsonElement run = SarifFile.Run(Responses.Of(Regex, Responses.WithText("x", 1), Regex));

        Assert.Equal([0, 0, 1], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleIndex").GetInt32()));
        Assert.Equal(2, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    private static string[] Of(GetRecommendationsResponse response)
        => [.. SarifFile.Run(response).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("recommendation/v1").GetString()!)];
}
