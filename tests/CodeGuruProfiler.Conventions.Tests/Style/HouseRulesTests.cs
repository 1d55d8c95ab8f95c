using CodeGuruProfiler.Conventions.Tests.Style.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>Each rule finds a planted offence, and only that.</summary>
public class HouseRulesTests
{
    [Fact]
    public void DocumentedTypes_FindTypesWithoutASummary()
    {
        string[] found = Find(
            DocumentedTypesRule.FindOffences,
            """
            namespace Planted;
            // Not a summary.
            internal sealed class Bare;
            /// <summary>A summary.</summary>
            internal sealed class Documented { private sealed class Nested; }
            /// <summary>One part speaks for all.</summary>
            internal partial class Parts;
            internal partial class Parts;
            """);

        Assert.Equal(["A.cs:3: Bare has no summary (///)."], found);
    }

    [Fact]
    public void MemberAccess_FindsInternalMembersOfInternalTypes()
    {
        string[] found = Find(
            MemberAccessRule.FindOffences,
            """
            namespace Planted;
            internal class Inside
            {
                internal void Method() { }
                public int Set { get; internal set; }
                public void Open() { }
                private protected void Derived() { }
            }
            public class Outside
            {
                internal void Method() { }
                private sealed class Nested { internal int _field; }
            }
            """);

        Assert.Equal(
            ["A.cs:4: a member of the internal type Inside is internal.", "A.cs:5: a member of the internal type Inside is internal.", "A.cs:12: a member of the internal type Nested is internal."],
            found);
    }

    [Theory]
    [InlineData("Waits/A.cs", "namespace Planted.Waits; internal class A;", true)]
    [InlineData("Waits/A.cs", "namespace Planted; internal class A;", false)]
    [InlineData("Waits/A.cs", "namespace Planted; public class A;", true)]
    [InlineData("Waits/A.cs", "namespace Planted.Waits; public class A;", false)]
    [InlineData("A.cs", "namespace Planted; internal class A;", true)]
    [InlineData("A.cs", "internal class A;", false)]
    [InlineData("Generated/Model/A.cs", "namespace Planted.Model; public record A;", true)]
    [InlineData("Generated/Operations/A.cs", "namespace Planted.Operations; internal class A;", true)]
    [InlineData("Model/A.cs", "namespace Planted.Model; public record A;", false)]
    [InlineData("Registration/A.cs", "namespace Microsoft.Extensions.DependencyInjection; public static class PlantedExtensions;", true)]
    [InlineData("Registration/A.cs", "namespace Microsoft.Extensions.DependencyInjection; public static class Planted;", false)]
    [InlineData("Attributes/A.cs", "namespace System.Diagnostics; internal class AAttribute;", true)]
    public void Namespaces_FollowFolderAndVisibility(string path, string text, bool holds)
        => Assert.Equal(holds, !NamespaceRule.FindOffences(SourcePackage.Of("Planted", (path, text))).Any());

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(a);\n    Use(a);", false)]
    [InlineData("ArgumentNullException.ThrowIfNull(a);\n\n    Use(a);", true)]
    [InlineData("ArgumentNullException.ThrowIfNull(a);\n\n    // Why.\n    Use(a);", true)]
    [InlineData("ArgumentNullException.ThrowIfNull(a);\n    // Why.\n    Use(a);", false)]
    [InlineData("ArgumentNullException.ThrowIfNull(a);\n    ArgumentNullException.ThrowIfNull(b);\n\n    Use(a);", true)]
    [InlineData("ArgumentNullException.ThrowIfNull(a);\n    if (b) { throw Errors.B(); }\n\n    Use(a);", true)]
    [InlineData("if (b) { throw Errors.B(); }\n    Use(a);", false)]
    [InlineData("if (b) { Use(b); }\n    Use(a);", true)]
    [InlineData("ArgumentNullException.ThrowIfNull(a);", true)]
    public void Guards_AreFollowedByABlankLine(string statements, bool holds)
    {
        string[] found = Find(GuardRule.FindOffences, "namespace Planted;\nclass A\n{\n    void M()\n    {\n    " + statements + "\n    }\n}\n");

        Assert.Equal(holds, found.Length == 0);
    }

    [Fact]
    public void EmptyText_FindsBothSpellings()
    {
        string[] found = Find(EmptyTextRule.FindOffences, "class A\n{\n    string _a = string.Empty;\n    string _b = String.Empty;\n    string _c = \"\";\n    Guid _d = Guid.Empty;\n}\n");

        Assert.Equal(["A.cs:3: string.Empty is written \"\".", "A.cs:4: string.Empty is written \"\"."], found);
    }

    [Fact]
    public void ErrorClasses_FindMembersOfAnotherKind()
    {
        string[] found = Find(
            ErrorClassRule.FindOffences,
            """
            namespace Planted.Errors
            {
                static class Errors
                {
                    private const string Part = "a part";
                    public static IOException Lost() => new(Part);
                    public static void ThrowLost() => throw Lost();
                    private static string Text(int i) => "";
                }
                static class ThrowHelper
                {
                    [DoesNotReturn]
                    public static void Lost() => throw new IOException();
                    public static void Perhaps() { }
                }
                static class Throw;
                static class Log { static string Text() => ""; }
            }
            """);

        Assert.Equal(
            [
                "A.cs:1: a namespace is called Planted.Errors.",
                "A.cs:7: ThrowLost of Errors does not return an exception.",
                "A.cs:8: Text of Errors does not return an exception.",
                "A.cs:14: Perhaps of ThrowHelper is not marked with DoesNotReturn.",
                "A.cs:16: Throw is called Errors or ThrowHelper.",
            ],
            found);
    }

    [Fact]
    public void Exceptions_FindTextsOutsideErrorClasses()
    {
        string[] found = Find(
            ThrowRule.FindOffences,
            """
            class A
            {
                int Number => throw new FormatException("Not a number.");
                int Other => throw new FormatException(Text(), cause);
                int Third => throw new ArgumentException($"{Other} is odd.");
                int Fourth => throw new NotSupportedException();
                int Fifth => throw new UnreachableException("Numbers have an end.");
                int Sixth => throw Errors.Odd(6);
                void Seventh() => throw new ArgumentException(Text("an argument of a call"), nameof(A));
            }
            static class Errors
            {
                static Exception Odd(int i) => throw new FormatException("odd");
            }
            """);

        Assert.Equal(["A.cs:3: the sentence of FormatException belongs to Errors.", "A.cs:5: the sentence of ArgumentException belongs to Errors."], found);
    }

    [Fact]
    public void Exceptions_FindWhatIsNotThrownAndWhatIsNeverReached()
    {
        string[] found = Find(
            ThrowRule.FindOffences,
            """
            class A
            {
                void Forgets() { Errors.Odd(1); }
                int Dead()
                {
                    ThrowHelper.Odd();
                    return 0;
                }
                int InASwitch(int i)
                {
                    switch (i)
                    {
                        case 1:
                            Ends();
                            return 1;
                        default:
                            return 0;
                    }
                }
                int Lives(int i)
                {
                    if (i == 1)
                    {
                        ThrowHelper.Odd();
                    }

                    Other.Odd();
                    return i;
                }
                [DoesNotReturn]
                void Ends() => throw new FormatException();
            }
            static class ThrowHelper
            {
                [DoesNotReturn]
                static void Odd() => throw new FormatException("odd");
            }
            """);

        Assert.Equal(
            ["A.cs:3: the exception is not thrown.", "A.cs:6: a return follows a call that does not return.", "A.cs:14: a return follows a call that does not return."],
            found);
    }

    [Fact]
    public void TypeNames_FindTwinsAndPlurals()
    {
        SourcePackage package = SourcePackage.Of(
            "Planted",
            ("A/Buffer.cs", "namespace Planted.A; class Buffer; class Kind; class Paged<T>; static class Paged; class Errors;"),
            ("B/Buffer.cs", "namespace Planted.B; class Buffer; static class Kinds; class Errors;"),
            ("Generated/Model/Tags.cs", "namespace Planted.Model; class Tag; class Tags;"));

        Assert.Equal(
            ["Buffer is the name of several types: A/Buffer.cs, B/Buffer.cs.", "A/Buffer.cs:1: Kind and Kinds differ by an s."],
            TypeNameRule.FindOffences(package));
    }

    [Theory]
    [InlineData(399, true)]
    [InlineData(400, false)]
    public void FileSizes_AreBelow400Lines(int lines, bool holds)
        => Assert.Equal(holds, Find(FileSizeRule.FindOffences, string.Concat(Enumerable.Repeat("\n", lines))).Length == 0);

    [Fact]
    public void Parser_ReportsWhatItDoesNotUnderstand() => Assert.NotEmpty(Find(ParsedRule.FindOffences, "class A {"));

    [Fact]
    public void Namespaces_FindPairs_WhateverTheReferenceIs()
    {
        const string Source =
            """
            namespace Planted
            {
                public class Known { private Planted.A.Field _a; private Planted.C.Free _c; }
                internal static class Errors { }
            }
            namespace Planted.A
            {
                internal class Field { private Planted.B.Target _b; }
            }
            namespace Planted.B
            {
                internal class Target { private static void M() { try { } catch (Planted.A.Caught) { } } }
            }
            namespace Planted.A
            {
                internal class Caught : System.Exception { }
            }
            namespace Planted.C
            {
                internal class Free { private Planted.A.Field _a; private Planted.Known _known; private System.Type _errors = typeof(Planted.Errors); }
            }
            """;
        using var assembly = new MemoryStream();
        Assert.True(
            CSharpCompilation.Create(
                "Planted",
                [CSharpSyntaxTree.ParseText(Source)],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly).Success);
        assembly.Position = 0;

        NamespaceGraph graph = NamespaceGraph.Read("Planted", assembly);

        Assert.Equal(["Planted", "Planted.A", "Planted.B", "Planted.C"], graph.Namespaces.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Planted.A and Planted.B: Planted.A.Field refers to Planted.B.Target; Planted.B.Target refers to Planted.A.Caught"],
            graph.FindPairs());
    }

    private static string[] Find(Func<SourcePackage, IEnumerable<string>> rule, string text) => [.. rule(SourcePackage.Of("Planted", ("A.cs", text)))];
}
