using CodeGuruProfiler.LocalService.Http;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>The path template of an operation, such as <c>/profilingGroups/{profilingGroupName}/profile</c>.</summary>
internal sealed class UriTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    /// <summary>Returns the raw labels of a path; null when the path does not match the template.</summary>
    /// <remarks>A label may be empty, so that validation reports its length.</remarks>
    public Dictionary<string, string>? Match(string rawPath)
    {
        // Counted before the split: a path may be as long as a request line, and is compared with every template.
        if (rawPath.AsSpan().Count('/') + 1 != _segments.Length)
        {
            return null;
        }

        string[] segments = rawPath.Split('/');
        var labels = new Dictionary<string, string>();
        for (int i = 0; i < segments.Length; i++)
        {
            string expected = _segments[i];
            if (expected.StartsWith('{'))
            {
                labels[expected[1..^1]] = segments[i];
            }
            else if (PercentEncoding.FindText(segments[i]) != expected)
            {
                return null;
            }
        }

        return labels;
    }
}
