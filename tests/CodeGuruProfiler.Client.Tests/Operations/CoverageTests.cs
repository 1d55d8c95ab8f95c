using CodeGuruProfiler.Client.Tests.Operations.Coverage;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

/// <summary>Holds the operation tests against the model: what is added there has no test until it is added here.</summary>
public class CoverageTests
{
    private const int OperationCount = 23;
    private const string Service = "com.amazonaws.codeguruprofiler";

    private static readonly Dictionary<string, IOperationTests> Tests = typeof(CoverageTests).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IOperationTests)) && !type.IsAbstract)
        .Select(type => (IOperationTests)Activator.CreateInstance(type)!) // Null is for Nullable only.
        .ToDictionary(tests => tests.Operation, StringComparer.Ordinal);

    public static TheoryData<string> Operations => [.. ServiceModel.Operations];

    [Fact]
    public void Operations_OfTheModel_EachHaveAClassOfTests()
    {
        Assert.Equal(OperationCount, ServiceModel.Operations.Count);
        Assert.Equal(ServiceModel.Operations, Tests.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void FullInput_OfAnOperation_SetsEveryMember(string operation)
    {
        string input = ServiceModel.Input(operation);

        HashSet<string> set = ObjectMembers.Set(input, Tests[operation].FullInput, countsDefaults: true);

        Assert.Empty(AllMembers.Of(input).Except(set));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void FullResponse_OfAnOperation_HoldsEveryMember(string operation)
    {
        string output = ServiceModel.Output(operation);

        HashSet<string> held = AnswerMembers.Held(output, Tests[operation].FullAnswer);

        Assert.Empty(AllMembers.Of(output).Except(held));
        Assert.Equal(ServiceModel.Status(operation), Tests[operation].FullAnswer.Status);
    }

    // A value that is also what stands for a missing member would hide that nobody reads it.
    [Theory]
    [MemberData(nameof(Operations))]
    public void FullOutput_OfAnOperation_SetsEveryMemberToMoreThanItsDefault(string operation)
    {
        string output = ServiceModel.Output(operation);

        HashSet<string> set = ObjectMembers.Set(output, Tests[operation].FullOutput, countsDefaults: false);

        Assert.Empty(AllMembers.Of(output).Where(path => path.Length > 0).Except(set));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Errors_OfAnOperation_AreAllExercised(string operation)
        => Assert.Equal(ServiceModel.Errors(operation), Tests[operation].Errors.Order(StringComparer.Ordinal));

    [Fact]
    public void Errors_OfTheService_AreSixWithTheirStatuses()
    {
        Assert.Equal(6, ModelledErrors.All.Count);
        Assert.Equal(
            ServiceModel.ErrorShapes(Service).OrderBy(error => error.Code, StringComparer.Ordinal),
            ModelledErrors.All.Select(error => (Code: error.Key, error.Value.Status)).OrderBy(error => error.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void Exceptions_OfTheClient_AreEachThrownForAnErrorOfTheModel()
        => Assert.Equal(
            ServiceModel.ErrorShapes(Service).Concat(ServiceModel.ErrorShapes(Service + ".common"))
                .Select(error => error.Code.EndsWith("Exception", StringComparison.Ordinal) ? error.Code : error.Code + "Exception")
                .Distinct()
                .Order(StringComparer.Ordinal),
            typeof(CodeGuruProfilerException).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(CodeGuruProfilerException)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal));
}
