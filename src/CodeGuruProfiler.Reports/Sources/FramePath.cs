using System.Text;

namespace CodeGuruProfiler.Reports.Sources;

/// <summary>
/// The parts of a frame's name: <c>Shop.Orders.PostAsync(int)</c> has the types <c>Shop</c> and <c>Orders</c> and the method <c>PostAsync</c>. Names of .NET,
/// Java and Python are understood.
/// </summary>
/// <param name="Scope">The namespaces and types, or the modules and classes, from the outside.</param>
/// <param name="Method">The last part.</param>
internal sealed record FramePath(IReadOnlyList<string> Scope, string Method)
{
    private const int MaxLength = 2_000;

    private static readonly char[] Separators = ['.', ':', '$', '+', '/', '#'];

    /// <summary>Reads a name; <see langword="null"/> when there is nothing around the method.</summary>
    public static FramePath? Of(string frame)
    {
        string[] parts = WithoutArguments(frame).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length < 2 ? null : new FramePath(parts[..^1], parts[^1]);
    }

    // Module!Namespace.Type`1<T>.Method[A](int) is Namespace.Type.Method; com.example.Type.<init> keeps its method.
    private static string WithoutArguments(string frame)
    {
        int start = frame.IndexOf('!', StringComparison.Ordinal) + 1;
        var name = new StringBuilder();
        int depth = 0;
        bool isArity = false;
        for (int i = start; i < frame.Length && i - start < MaxLength && frame[i] != '('; i++)
        {
            char character = frame[i];
            bool opens = character is '<' or '[';
            bool closes = character is '>' or ']';
            isArity = character == '`' || (isArity && char.IsAsciiDigit(character));
            depth += opens && (depth > 0 || !IsAfterSeparator(name)) ? 1 : 0;
            if (depth == 0 && !isArity && !opens && !closes)
            {
                name.Append(character);
            }

            depth -= closes && depth > 0 ? 1 : 0;
        }

        return name.ToString();
    }

    private static bool IsAfterSeparator(StringBuilder name) => name.Length == 0 || Separators.Contains(name[^1]);
}
