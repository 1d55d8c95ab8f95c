using System.Globalization;
using CodeGuruProfiler.AgentCost.Web;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await WebRuns.RunAsync(args);
