using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Matches;

namespace CodeGuruProfiler.Reports.Sources;

/// <summary>
/// Finds the source of a frame: by the file that the profile has for it, otherwise by its name. A file that only might be the source is not taken: of several
/// equally good ones there is no best, and a file of a language with namespaces has to declare the one of the frame.
/// </summary>
internal sealed class SourceSearch(SourceFiles files)
{
    private const int MaxFileLength = 512 * 1024;
    private const int MaxCharacters = 32 * 1024 * 1024;

    // The languages whose files declare a namespace or a package, and whose types have their names.
    private static readonly string[] WithNamespaces = [".cs", ".fs", ".vb", ".java", ".kt", ".scala", ".groovy"];

    // The languages whose modules are their files.
    private static readonly string[] WithModules = [".py"];

    private readonly Dictionary<PlaceFrame, SourceLocation?> _found = [];
    private readonly Dictionary<string, string?> _texts = [];
    private long _remaining = MaxCharacters;

    /// <summary>Finds the source of a frame; <see langword="null"/> when none is sure.</summary>
    public SourceLocation? Find(PlaceFrame frame)
    {
        if (!_found.TryGetValue(frame, out SourceLocation? location))
        {
            location = frame.File is { } file ? FindFile(file, frame.Lines) : FindByName(frame.Name);
            _found.Add(frame, location);
        }

        return location;
    }

    // The program may have been built elsewhere: the more folders at the end agree, the better.
    private SourceLocation? FindFile(string file, LineRange? lines)
    {
        string[] segments = file.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0 || IsInstalledPackage(segments))
        {
            return null;
        }

        string? path = Best(files.WithName(segments[^1]), candidate => CommonEnd(candidate.Split('/'), segments));
        return path is not null && (CommonEnd(path.Split('/'), segments) >= 2 || (segments.Length <= 2 && !path.Contains('/', StringComparison.Ordinal)))
            ? new SourceLocation(path, lines)
            : null;
    }

    private SourceLocation? FindByName(string name)
    {
        if (FramePath.Of(name) is not { } frame)
        {
            return null;
        }

        // From the inside: a nested type may have its own file, or be in that of its outer type.
        for (int type = frame.Scope.Count - 1; type >= 0; type--)
        {
            string[] scope = [.. frame.Scope.Take(type + 1)];
            string[] candidates = [.. files.WithStem(scope[type]).Where(path => IsOfScope(path, scope))];
            if (Best(candidates, path => CommonEnd(ScopeOf(path), scope)) is { } best)
            {
                return new SourceLocation(best, LineOf(best, MethodNames(frame, type)));
            }
        }

        return null;
    }

    private bool IsOfScope(string path, string[] scope)
    {
        string extension = Path.GetExtension(path);
        if (WithModules.Contains(extension))
        {
            int common = CommonEnd(ScopeOf(path), scope);
            return common >= 2 || common == scope.Length;
        }

        return WithNamespaces.Contains(extension) && (scope.Length == 1 || Declares(path, string.Join('.', scope[..^1])));
    }

    private bool Declares(string path, string name)
    {
        string? text = Read(path);
        foreach (string keyword in (string[])["namespace ", "Namespace ", "package ", "module "])
        {
            for (int at = text?.IndexOf(keyword + name, StringComparison.Ordinal) ?? -1; at >= 0; at = text!.IndexOf(keyword + name, at + 1, StringComparison.Ordinal)) // A text in which it was found.
            {
                int end = at + keyword.Length + name.Length;
                if (end == text!.Length || (!char.IsLetterOrDigit(text[end]) && text[end] is not ('.' or '_'))) // As above.
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A lambda or a local function is in a method; a constructor of C# or Java is called as its type.
    private static IEnumerable<string> MethodNames(FramePath frame, int type)
        => (string[])[.. frame.Method is "ctor" or "init" ? [frame.Scope[type]] : Array.Empty<string>(), frame.Method, .. frame.Scope.Skip(type + 1).Reverse()];

    private LineRange? LineOf(string path, IEnumerable<string> names)
    {
        if (Read(path) is { } text)
        {
            foreach (string name in names)
            {
                if (MethodLine.Find(text, name) is { } line)
                {
                    return new LineRange(line, line);
                }
            }
        }

        return null;
    }

    private string? Read(string path)
    {
        if (!_texts.TryGetValue(path, out string? text))
        {
            text = files.ReadText(path, Math.Min(MaxFileLength, _remaining));
            _remaining -= text?.Length ?? 0;
            _texts.Add(path, text);
        }

        return text;
    }

    private static string? Best(IReadOnlyList<string> paths, Func<string, int> rank)
    {
        string? best = null;
        int highest = 0;
        bool isAlone = false;
        foreach (string path in paths)
        {
            int value = rank(path);
            if (value > highest)
            {
                (best, highest, isAlone) = (path, value, true);
            }
            else if (value == highest)
            {
                isAlone = false;
            }
        }

        return isAlone ? best : null;
    }

    // src/Shop.Web/Cart.cs is src, Shop, Web, Cart: folders of .NET are often called as the namespace.
    private static string[] ScopeOf(string path) => path[..^Path.GetExtension(path).Length].Split(['/', '.']);

    private static int CommonEnd(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        int common = 0;
        while (common < one.Length && common < other.Length && one[^(common + 1)] == other[^(common + 1)])
        {
            common++;
        }

        return common;
    }

    private static bool IsInstalledPackage(string[] segments)
    {
        for (int i = 0; i < segments.Length - 1; i++)
        {
            if (segments[i] is "site-packages" or "dist-packages" || (segments[i] == "lib" && segments[i + 1].StartsWith("python", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
