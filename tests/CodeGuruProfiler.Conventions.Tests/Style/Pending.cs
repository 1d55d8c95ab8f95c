namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>The packages that do not hold a rule yet, because they are being changed. A package is taken off when it does; at the end this file goes.</summary>
internal static class Pending
{
    private static readonly HashSet<(string Test, string Package)> Packages =
    [
        (nameof(HouseStyleTests.EmptyText_IsWrittenAsALiteral), "CodeGuruProfiler.Client"),
        (nameof(HouseStyleTests.ErrorClasses_HaveOneKind), "CodeGuruProfiler.Client"),
        (nameof(HouseStyleTests.ErrorClasses_HaveOneKind), "CodeGuruProfiler.Ion"),
        (nameof(HouseStyleTests.ErrorClasses_HaveOneKind), "CodeGuruProfiler.NetTrace"),
        (nameof(HouseStyleTests.ErrorClasses_HaveOneKind), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.Exceptions_TakeTheirSentencesFromErrorClasses), "CodeGuruProfiler.Client"),
        (nameof(HouseStyleTests.Exceptions_TakeTheirSentencesFromErrorClasses), "CodeGuruProfiler.Ion"),
        (nameof(HouseStyleTests.Exceptions_TakeTheirSentencesFromErrorClasses), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.Files_HaveFewerThan400Lines), "CodeGuruProfiler.Ion"),
        (nameof(HouseStyleTests.Files_HaveFewerThan400Lines), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.Guards_AreFollowedByABlankLine), "CodeGuruProfiler.Client"),
        (nameof(HouseStyleTests.Guards_AreFollowedByABlankLine), "CodeGuruProfiler.Ion"),
        (nameof(HouseStyleTests.Guards_AreFollowedByABlankLine), "CodeGuruProfiler.NetTrace"),
        (nameof(HouseStyleTests.Guards_AreFollowedByABlankLine), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.MembersOfInternalTypes_ArePublicOrPrivate), "CodeGuruProfiler.Ion"),
        (nameof(HouseStyleTests.Namespaces_DoNotReferToEachOther), "CodeGuruProfiler.Ion"),
        (nameof(HouseStyleTests.Namespaces_DoNotReferToEachOther), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.TypeNames_MeanOneThing), "CodeGuruProfiler.Client"),
        (nameof(HouseStyleTests.TypeNames_MeanOneThing), "CodeGuruProfiler.NetTrace"),
        (nameof(HouseStyleTests.TypeNames_MeanOneThing), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.Types_AreInTheNamespaceOfTheirFolderOrPackage), "CodeGuruProfiler.Ion"),
        (nameof(HouseStyleTests.Types_AreInTheNamespaceOfTheirFolderOrPackage), "CodeGuruProfiler.Profiles"),
        (nameof(HouseStyleTests.Types_HaveASummary), "CodeGuruProfiler.Ion"),
    ];

    public static bool Contains(string test, string package) => Packages.Contains((test, package));
}
