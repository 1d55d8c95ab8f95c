using CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

namespace CodeGuruProfiler.Conventions.Tests.Consistency;

/// <summary>Each rule finds a planted offence, and only that.</summary>
public class ConsistencyRulesTests
{
    [Fact]
    public void Operators_ThatAreMissing_AreFound()
        => Assert.Equal(
            [$"{typeof(Incomparable).FullName} is IEquatable and has no op_Equality.", $"{typeof(Incomparable).FullName} is IEquatable and has no op_Inequality."],
            ConsistencyRules.FindMissingOperators([typeof(Incomparable), typeof(Comparable), typeof(ComparableValue), typeof(AsyncMethods)]));

    [Fact]
    public void ExceptionsOfCalls_WithoutTheirCall_AreFound()
        => Assert.Equal(
            [$"{typeof(AnonymousException).FullName} has no property Operation of the type String.", $"{typeof(AnonymousException).FullName} has no property Attempts of the type Int32."],
            ConsistencyRules.FindExceptionsWithoutTheirCall([typeof(AnonymousException), typeof(Client.CodeGuruProfilerException)]));

    [Fact]
    public void Namespaces_OfOthers_AreFound()
        => Assert.Equal(
            [$"{typeof(Comparable).FullName} is not in CodeGuruProfiler.Conventions.Tests."],
            ConsistencyRules.FindForeignNamespaces("CodeGuruProfiler.Conventions.Tests", [typeof(Comparable), typeof(PackageTests)]));

    [Fact]
    public void Options_OfAnotherShape_AreFound()
    {
        string[] found =
        [
            .. ConsistencyRules.FindMisshapenOptions([typeof(OpenOptions), typeof(RecordOptions), typeof(FixedOptions), typeof(GoodOptions), typeof(OptionsUser)]).Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                $"{typeof(FixedOptions).FullName} has no public constructor without parameters.",
                $"{typeof(FixedOptions).FullName}.Limit cannot be read and set.",
                $"{typeof(OpenOptions).FullName} is not a sealed class.",
                $"{typeof(OptionsUser).FullName}.Wrong takes options of the type Comparable.",
                $"{typeof(RecordOptions).FullName} is not a sealed class.",
            ],
            found);
    }

    [Fact]
    public void AsyncMethods_OfAnotherShape_AreFound()
        => Assert.Equal(
            [
                $"{typeof(AsyncMethods).FullName}.Load is asynchronous and does not end in Async.",
                $"{typeof(AsyncMethods).FullName}.CountAsync ends in Async and is not asynchronous.",
                $"{typeof(AsyncMethods).FullName}.SaveAsync takes no CancellationToken.",
                $"{typeof(AsyncMethods).FullName}.MoveAsync takes parameters after its CancellationToken.",
                $"{typeof(AsyncMethods).FullName}.DropAsync requires its CancellationToken.",
            ],
            ConsistencyRules.FindMisshapenAsyncMethods([typeof(AsyncMethods)]));
}
