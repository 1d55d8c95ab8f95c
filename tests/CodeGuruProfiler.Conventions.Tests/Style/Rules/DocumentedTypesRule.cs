namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>Every type has a summary, internal ones too; public ones are held by the compiler.</summary>
internal static class DocumentedTypesRule
{
    public static IEnumerable<string> FindOffences(SourcePackage package)
    {
        var types = package.HandWritten.SelectMany(file => file.Types, (file, type) => (File: file, Type: type)).ToList();
        HashSet<string> documented = [.. types.Where(found => found.Type.HasDocumentation()).Select(found => Key(found.Type))];
        return
            from found in types
            where !documented.Contains(Key(found.Type))
            select found.File.At(found.Type, $"{found.Type.NameOf()} has no summary (///).");
    }

    // One part of a partial type speaks for all.
    private static string Key(Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax type) => $"{type.NamespaceOf()}.{type.NameOf()}`{type.ArityOf()}";
}
