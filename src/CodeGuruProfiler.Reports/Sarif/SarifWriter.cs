using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Names;
using CodeGuruProfiler.Reports.Markdown;
using CodeGuruProfiler.Reports.Matches;
using CodeGuruProfiler.Reports.Sources;

namespace CodeGuruProfiler.Reports.Sarif;

/// <summary>Writes SARIF 2.1.0: a run with a rule for each pattern and a result for each recommendation. docs.oasis-open.org/sarif/sarif/v2.1.0</summary>
internal sealed class SarifWriter(Utf8JsonWriter json, GetRecommendationsResponse response, SarifOptions options)
{
    private const int MaxFrames = 200;
    private const string InformationUri = "https://docs.aws.amazon.com/codeguru/latest/profiler-ug/what-is-codeguru-profiler.html";

    public void Write()
    {
        SourceFiles? files = options.SourceRoot is { } root ? SourceFiles.Find(root, options.MaxSearchedFiles) : null;
        IReadOnlyList<SarifResult> results = SarifResult.Of(response, options, files is null ? null : new SourceSearch(files));
        SarifRule[] rules = [.. results.Select(result => result.Rule).DistinctBy(rule => rule.Id)];

        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules);
        WriteInvocation(files);
        json.WriteStartObject("automationDetails");

        // The part before the last slash is the category of code scanning, the part after it the run.
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"codeguru-profiler/{Uri.EscapeDataString(VisibleText.Of(response.ProfilingGroupName))}/{Time(response.ProfileStartTime)}"));
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (SarifResult result in results)
        {
            WriteResult(result, Array.FindIndex(rules, rule => rule.Id == result.Rule.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(SarifRule[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Amazon CodeGuru Profiler");
        json.WriteString("organization", "Amazon Web Services");

        // The service's: that of its API. It analyzes; this package only writes down.
        json.WriteString("version", "2019-07-18");
        json.WriteString("informationUri", InformationUri);
        json.WriteStartArray("rules");
        foreach (SarifRule rule in rules)
        {
            WriteRule(rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(SarifRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        if (rule.Word.Length > 0)
        {
            json.WriteString("name", rule.Word);
        }

        WriteText("shortDescription", rule.Title);
        string description = rule.Pattern.Description is { Length: > 0 } text ? text : rule.Title;
        WriteText("fullDescription", VisibleLines(description));

        // Code scanning of GitHub requires help.
        string help = rule.Pattern.ResolutionSteps is { Length: > 0 } steps ? steps : description;
        json.WriteStartObject("help");
        json.WriteString("text", VisibleLines(help));
        json.WriteString("markdown", MarkdownText.Paragraphs(help, help.Length));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", "warning");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        if (double.IsFinite(rule.Pattern.ThresholdPercent))
        {
            json.WriteNumber("thresholdPercent", rule.Pattern.ThresholdPercent);
        }

        json.WriteStartArray("countersToAggregate");
        foreach (string counter in rule.Pattern.CountersToAggregate)
        {
            json.WriteStringValue(VisibleText.Of(counter));
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        json.WriteStringValue("performance");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteInvocation(SourceFiles? files)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (files is { IsIncomplete: true })
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteText("message", string.Create(CultureInfo.InvariantCulture, $"The search for sources ended after {options.MaxSearchedFiles} files and folders. Set MaxSearchedFiles higher, or SourceRoot to a smaller folder."));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteResult(SarifResult result, int ruleIndex)
    {
        Recommendation recommendation = result.Recommendation;
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("kind", "fail");
        json.WriteString("level", "warning");
        WriteText("message", ResultMessage.Of(result));
        WriteLocations(result);
        WriteStacks(result);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(SarifFingerprint.Name, result.Fingerprint);
        json.WriteEndObject();
        if (double.IsFinite(recommendation.AllMatchesSum))
        {
            json.WriteNumber("rank", Math.Clamp(Math.Round(recommendation.AllMatchesSum, 6), 0, 100));
        }

        json.WriteStartObject("properties");
        json.WriteString("profilingGroup", VisibleText.Of(response.ProfilingGroupName));
        json.WriteString("startTime", Time(recommendation.StartTime));
        json.WriteString("endTime", Time(recommendation.EndTime));
        json.WriteNumber("places", recommendation.AllMatchesCount);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The first is where code scanning shows the result; the sources of the other places are related.
    private void WriteLocations(SarifResult result)
    {
        (PlaceFrame Frame, SourceLocation Source)? first = result.Sources.Count > 0 ? result.Sources[0] : null;
        PlaceFrame? frame = first?.Frame ?? (result.Places is [{ Frames: [.., var last] }, ..] ? last : null);
        json.WriteStartArray("locations");
        if (frame is not null || options.DefaultFile is not null)
        {
            WriteLocation(frame, first?.Source ?? (options.DefaultFile is { } file ? new SourceLocation(file, null) : null), id: null);
        }

        json.WriteEndArray();
        (PlaceFrame Frame, SourceLocation Source)[] others = [.. result.Sources.Skip(1).OfType<(PlaceFrame Frame, SourceLocation Source)>().Where(other => other != first).Distinct()];
        if (others.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (int i = 0; i < others.Length; i++)
            {
                WriteLocation(others[i].Frame, others[i].Source, i + 1);
            }

            json.WriteEndArray();
        }
    }

    private void WriteStacks(SarifResult result)
    {
        Place[] places = [.. result.Places.Where(place => place.Frames.Count > 0)];
        if (places.Length == 0)
        {
            return;
        }

        json.WriteStartArray("stacks");
        foreach (Place place in places)
        {
            json.WriteStartObject();
            WriteText("message", ResultMessage.Of(place));
            json.WriteStartArray("frames");
            foreach (PlaceFrame frame in place.Frames.Reverse().Take(MaxFrames))
            {
                json.WriteStartObject();
                json.WritePropertyName("location");
                WriteLocation(frame, source: null, id: null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLocation(PlaceFrame? frame, SourceLocation? source, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        if (source is not null)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", source.Uri);
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", Math.Max(source.Lines?.First ?? 1, 1));
            if (source.Lines is { First: >= 1 } lines && lines.Last > lines.First)
            {
                json.WriteNumber("endLine", lines.Last);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (frame is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", VisibleText.Of(frame.Name));
            json.WriteString("kind", "function");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string VisibleLines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? "" : VisibleText.Of(line.Replace('\t', ' '))));

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
