using System.Reflection;
using CodeGuruProfiler.Conventions.Tests.Style.Rules;

namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>All packages are written in one style. Each rule is a class of the folder Rules; docs/decisions/0065-house-style-is-tested.md explains why they are tests.</summary>
public class HouseStyleTests
{
    public static TheoryData<string> Packages => [.. SourcePackage.FindNames()];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Files_AreUnderstoodByTheParser(string package) => AssertHolds(package, ParsedRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Types_HaveASummary(string package) => AssertHolds(package, DocumentedTypesRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void MembersOfInternalTypes_ArePublicOrPrivate(string package) => AssertHolds(package, MemberAccessRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Types_AreInTheNamespaceOfTheirFolderOrPackage(string package) => AssertHolds(package, NamespaceRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Namespaces_DoNotReferToEachOther(string package)
        => AssertHolds(package, source => NamespaceGraph.Read(source.Name, Assembly.Load(source.Name).Location).FindPairs());

    [Theory]
    [MemberData(nameof(Packages))]
    public void Guards_AreFollowedByABlankLine(string package) => AssertHolds(package, GuardRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void EmptyText_IsWrittenAsALiteral(string package) => AssertHolds(package, EmptyTextRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void ErrorClasses_HaveOneKind(string package) => AssertHolds(package, ErrorClassRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Exceptions_TakeTheirSentencesFromErrorClasses(string package) => AssertHolds(package, ThrowRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void TypeNames_MeanOneThing(string package) => AssertHolds(package, TypeNameRule.FindOffences);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Files_HaveFewerThan400Lines(string package) => AssertHolds(package, FileSizeRule.FindOffences);

    private static void AssertHolds(string package, Func<SourcePackage, IEnumerable<string>> rule)
    {
        string[] offences = [.. rule(SourcePackage.Read(package))];

        Assert.True(offences.Length == 0, $"{package}: {offences.Length} offences.\n{string.Join('\n', offences)}");
    }
}
