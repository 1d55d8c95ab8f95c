namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>The packages that do not hold a rule yet, because they are being changed. A package is taken off when it does; at the end this file goes.</summary>
internal static class Pending
{
    private static readonly HashSet<(string Test, string Package)> Packages =
    [
        (nameof(HouseStyleTests.Guards_AreFollowedByABlankLine), "CodeGuruProfiler.FlameGraphs"),
        (nameof(HouseStyleTests.Namespaces_DoNotReferToEachOther), "CodeGuruProfiler.FlameGraphs"),
        (nameof(HouseStyleTests.TypeNames_MeanOneThing), "CodeGuruProfiler.FlameGraphs"),
        (nameof(HouseStyleTests.TypeNames_MeanOneThing), "CodeGuruProfiler.Formats"),
        (nameof(HouseStyleTests.TypeNames_MeanOneThing), "CodeGuruProfiler.Client"),
        (nameof(HouseStyleTests.Exceptions_TakeTheirSentencesFromErrorClasses), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.Namespaces_DoNotReferToEachOther), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.Types_HaveASummary), "CodeGuruProfiler.Ion"),
    ];

    public static bool Contains(string test, string package) => Packages.Contains((test, package));
}
