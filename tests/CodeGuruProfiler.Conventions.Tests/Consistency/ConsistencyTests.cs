using System.Reflection;

namespace CodeGuruProfiler.Conventions.Tests.Consistency;

/// <summary>The public types of all packages follow the same conventions.</summary>
public class ConsistencyTests
{
    public static TheoryData<string> Libraries => [.. PackageProject.All.Where(package => package.Command is null).Select(package => package.Name)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void EquatableTypes_HaveOperators(string package) => AssertHolds(package, ConsistencyRules.FindMissingOperators);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void PublicTypes_AreInTheNamespaceOfThePackage(string package)
        => AssertHolds(package, types => ConsistencyRules.FindForeignNamespaces(package, types));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Options_HaveOneShape(string package) => AssertHolds(package, ConsistencyRules.FindMisshapenOptions);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void AsyncMethods_EndInAsyncAndTakeATokenLast(string package) => AssertHolds(package, ConsistencyRules.FindMisshapenAsyncMethods);

    [Fact]
    public void ExceptionsOfCalls_HaveTheirOperationAndAttempts() => AssertHolds("CodeGuruProfiler.Client", ConsistencyRules.FindExceptionsWithoutTheirCall);

    private static void AssertHolds(string package, Func<IReadOnlyCollection<Type>, IEnumerable<string>> rule)
        => Assert.Empty(rule(Assembly.Load(package).GetExportedTypes()));
}
