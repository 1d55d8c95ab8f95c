using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.CodeGeneration.Naming;

/// <summary>From the model's names to C#'s.</summary>
internal static class Names
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while");

    // The parameters and variables of generated methods.
    private static readonly FrozenSet<string> Locals = FrozenSet.Create(
        StringComparer.Ordinal, "builder", "entry", "item", "json", "request", "response", "value", "field");

    // The members that every record has, or may not declare.
    private static readonly FrozenSet<string> RecordMembers = FrozenSet.Create(
        StringComparer.Ordinal,
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ResponseMetadata", "ToString");

    private static readonly FrozenSet<string> EnumMembers = FrozenSet.Create(
        StringComparer.Ordinal,
        "Equals", "FromValue", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString", "Value");

    /// <summary>Converts <c>profilingGroupName</c> and <c>profiling_group_name</c> to <c>ProfilingGroupName</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (string word in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            result.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        if (result.Length == 0 || char.IsAsciiDigit(result[0]))
        {
            result.Insert(0, '_');
        }

        return result.ToString();
    }

    /// <summary>Returns the name of a property. A name that C# does not allow in the type ends in <c>Value</c>.</summary>
    public static string Property(string member, string enclosingType)
    {
        string name = Pascal(member);
        return name == enclosingType || RecordMembers.Contains(name) ? name + "Value" : name;
    }

    /// <summary>
    /// Returns the name of an enum value: the string on the wire, such as <c>PT5M</c>, or the member of the model if that string is not an identifier.
    /// Words in capitals are converted: <c>IN_PROGRESS</c> is <c>InProgress</c>.
    /// </summary>
    public static string EnumMember(string value, string memberName, string enclosingType)
    {
        string name = string.Concat((IsIdentifier(value) ? value : memberName)
            .Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Pascal(IsShout(word) ? word.ToLowerInvariant() : word)));
        name = Pascal(name);
        return name == enclosingType || EnumMembers.Contains(name) ? name + "Value" : name;
    }

    /// <summary>Returns the name of a local variable.</summary>
    public static string Local(string property)
    {
        string name = char.ToLowerInvariant(property[0]) + property[1..];
        return Locals.Contains(name) ? name + "Member" : Keywords.Contains(name) ? "@" + name : name;
    }

    public static string Exception(string shape)
    {
        string name = Pascal(shape);
        return name.EndsWith("Exception", StringComparison.Ordinal) ? name : name + "Exception";
    }

    /// <summary>Converts <c>weather</c> to <c>Weather</c> and <c>IoT Events</c> to <c>IoTEvents</c>.</summary>
    public static string Service(string sdkId)
        => string.Concat(sdkId
            .Split([' ', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(word[0])}{word.AsSpan(1)}")));

    public static bool IsIdentifier(string text)
        => text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static bool IsShout(string word) => word.Length > 1 && word.All(char.IsAsciiLetterUpper);
}
