using System.Text.Json.Nodes;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>Our client and AWS's JavaScript client do the same and see the same.</summary>
public sealed class AgreementTests(AgreementRun run) : IClassFixture<AgreementRun>
{
    [Fact]
    public void OurClient_EveryStep_EndsAsInTheScenario() => AssertEndsAsTheScenarioSays(run.Ours);

    [Fact]
    public void JavaScriptClient_EveryStep_EndsAsInTheScenario()
    {
        Conformance.Require(run.Obstacle);

        AssertEndsAsTheScenarioSays(run.Theirs);
    }

    [Fact]
    public void BothClients_EveryStep_SeeTheSame()
    {
        Conformance.Require(run.Obstacle);

        Assert.Equal(run.Ours.Results.Count, run.Theirs.Results.Count);
        AssertNone(run.Ours.Results.Zip(run.Theirs.Results)
            .SelectMany(pair => Difference.Find(pair.First, pair.Second, pair.First["step"]!.GetValue<string>())));
    }

    [Fact]
    public void BothClients_EveryStep_SendTheSame()
    {
        Conformance.Require(run.Obstacle);

        Assert.Equal(run.Ours.Requests.Count, run.Theirs.Requests.Count);
        AssertNone(run.Ours.Requests.Zip(run.Theirs.Requests)
            .SelectMany((pair, i) => Difference.Find(pair.First, pair.Second, $"{i} {pair.First["operation"]}")));
    }

    [Fact]
    public void Scenario_EveryOperation_SucceedsOnce()
        => Assert.Empty(ServiceModel.Operations.Except(run.Steps.Where(step => step.Error is null).Select(step => step.Operation)));

    [Fact]
    public void Scenario_EveryPaginatedOperation_IsPaged()
        => Assert.Empty(ServiceModel.PaginatedOperations.Except(run.Steps.Select(step => step.Paginator)));

    [Fact]
    public void Scenario_EveryErrorOfEveryOperation_IsSeen()
        => Assert.Empty(ServiceModel.Errors.Except(run.Steps.Select(step => (step.Operation ?? "", step.Error ?? ""))));

    [Fact]
    public void Scenario_ErrorsOfTheModel_AreRaisedByTheServiceItselfWhereItCan()
    {
        // The service never fails by itself, never throttles, has room for 500 groups, and nothing keeps it from changing or deleting one.
        string[] onDemandOnly = ["InternalServerException", "ThrottlingException"];
        (string, string)[] more =
        [
            ("CreateProfilingGroup", "ServiceQuotaExceededException"), ("UpdateProfilingGroup", "ConflictException"), ("DeleteProfilingGroup", "ConflictException"),
        ];
        IEnumerable<(string, string)> raised = run.Steps
            .Where(step => !step.Name.EndsWith("on demand", StringComparison.Ordinal))
            .Select(step => (step.Operation ?? "", step.Error ?? ""));

        Assert.Empty(ServiceModel.Errors.Where(error => !onDemandOnly.Contains(error.Error)).Except(more).Except(raised));
    }

    [Fact]
    public void Model_HasAsManyOperationsAndErrorsAsTheReference()
        => Assert.Equal((23, 4, 92), (ServiceModel.Operations.Count, ServiceModel.PaginatedOperations.Count, ServiceModel.Errors.Count));

    private void AssertEndsAsTheScenarioSays(ClientRun client)
    {
        Assert.Equal(run.Steps.Select(step => step.Name), client.Results.Select(result => result["step"]!.GetValue<string>()));
        AssertNone(run.Steps.Zip(client.Results).SelectMany(pair => Mistakes(pair.First, pair.Second)));
    }

    // All of them: Assert.Empty shows the first five, cut.
    private static void AssertNone(IEnumerable<string> lines)
    {
        string text = string.Join('\n', lines);
        Assert.True(text.Length == 0, text);
    }

    private static IEnumerable<string> Mistakes(Step step, JsonObject result)
    {
        string? error = result["error"]?.GetValue<string>();
        if (error != step.Error)
        {
            yield return $"{step.Name}: {error ?? "success"} instead of {step.Error ?? "success"}: {result["message"]}";
        }
        else if (error is not null && !result["hasType"]!.GetValue<bool>())
        {
            yield return $"{step.Name}: {error} has no exception type";
        }
    }
}
