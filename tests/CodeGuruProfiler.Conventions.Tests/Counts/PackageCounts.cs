using CodeGuruProfiler.Conventions.Tests.Style;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Counts;

/// <summary>Counts over the hand-written source of a package.</summary>
internal sealed class PackageCounts
{
    public PackageCounts(SourcePackage package)
    {
        Name = package.Name;
        Lines = package.HandWritten.Sum(file => file.Lines);
        Files = new Sizes(package.HandWritten.Select(file => file.Lines));
        Members = new Sizes(package.HandWritten.SelectMany(FindMembers));
        PublicTypes = package.Files.SelectMany(file => file.Types).Where(type => type.IsVisible()).Select(type => $"{type.NamespaceOf()}.{type.NameOf()}`{type.ArityOf()}").Distinct().Count();
    }

    public string Name { get; }

    public int Lines { get; }

    public Sizes Files { get; }

    /// <summary>Gets the lengths of the members that have a body in braces, from their first line to the closing brace.</summary>
    public Sizes Members { get; }

    /// <summary>Gets the number of public types, including generated ones and without nested ones.</summary>
    public int PublicTypes { get; }

    private static IEnumerable<int> FindMembers(SourceFile file)
        => from member in file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
           where member is BaseMethodDeclarationSyntax { Body: not null }
               || (member is BasePropertyDeclarationSyntax { AccessorList: { } accessors } && accessors.Accessors.Any(accessor => accessor.Body is not null))
           let span = member.GetLocation().GetLineSpan()
           select span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
}
