namespace FamilyGuide.Knowledge.Editing;

/// <summary>One line of the file that lawyers and native speakers get instead of Git.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Part">Such as <c>step 2</c>.</param>
/// <param name="Original">What it translates; in the original's own language the same.</param>
/// <param name="Text">What they correct.</param>
/// <param name="Comment">What they say to it; kept beside the entries.</param>
sealed record SheetRow(string Entry, string Part, string Original, string Text, string Comment);
