/**
 * The Sustainable Development Goals and their 169 targets, by number (UN General Assembly resolution
 * 70/1, 2015; numbering as of 2026-11). The labels are short descriptions of our own for finding a
 * target, recalled and not the official wording: cite the resolution in a notice or a report.
 */
export interface SdgGoal {
  readonly number: number;
  readonly title: string;
}

export interface SdgTarget {
  /** `7.3` for an outcome target, `7.a` for a means of implementation. */
  readonly code: string;
  readonly goal: number;
  readonly label: string;
}

const goals: readonly (readonly [title: string, targets: string])[] = [
  [
    "No poverty",
    "1 End extreme poverty|2 Halve poverty by national definitions|3 Social protection for all|4 Equal rights to resources, services and land|5 Resilience of the poor to shocks|a Resources for ending poverty|b Pro-poor policy frameworks",
  ],
  [
    "Zero hunger",
    "1 End hunger and secure access to food|2 End malnutrition|3 Double small farmers' productivity and income|4 Sustainable, resilient farming|5 Genetic diversity of seeds and livestock|a Investment in rural infrastructure and research|b Fair agricultural trade|c Stable food commodity markets",
  ],
  [
    "Good health and well-being",
    "1 Cut maternal deaths|2 End preventable child deaths|3 End epidemics of communicable disease|4 Cut early deaths from non-communicable disease; mental health|5 Prevent and treat substance abuse|6 Halve road deaths|7 Access to sexual and reproductive health care|8 Universal health coverage|9 Fewer deaths from pollution and chemicals|a Tobacco control|b Research and access to medicines and vaccines|c Health finance and workforce|d Early warning of health risks",
  ],
  [
    "Quality education",
    "1 Free, good primary and secondary schooling|2 Early childhood development|3 Affordable technical, vocational and higher education|4 Skills for work|5 End disparities in education|6 Literacy and numeracy|7 Education for sustainable development|a Safe and inclusive places of learning|b Scholarships|c More qualified teachers",
  ],
  [
    "Gender equality",
    "1 End discrimination against women and girls|2 End violence against women and girls|3 End harmful practices|4 Recognise unpaid care and domestic work|5 Women's participation and leadership|6 Reproductive health and rights|a Equal rights to economic resources|b Enabling technology for women|c Laws and policies for equality",
  ],
  [
    "Clean water and sanitation",
    "1 Safe and affordable drinking water|2 Sanitation and hygiene for all|3 Better water quality|4 Water-use efficiency|5 Integrated water management|6 Protect and restore water ecosystems|a Cooperation on water and sanitation|b Local participation in water management",
  ],
  [
    "Affordable and clean energy",
    "1 Access to modern energy|2 More renewable energy|3 Double the rate of energy efficiency|a Clean energy research and investment|b Energy infrastructure for developing countries",
  ],
  [
    "Decent work and economic growth",
    "1 Growth per person|2 Productivity by innovation and upgrading|3 Decent jobs, enterprise and small firms|4 Resource efficiency in consumption and production|5 Full employment and equal pay|6 Fewer young people out of work and training|7 End forced labour, trafficking and child labour|8 Labour rights and safe workplaces|9 Sustainable tourism|10 Access to banking and insurance|a Aid for trade|b Youth employment strategy",
  ],
  [
    "Industry, innovation and infrastructure",
    "1 Reliable, resilient infrastructure|2 Inclusive industrialisation|3 Small firms' access to finance and markets|4 Upgrade industry and infrastructure to be clean|5 Research and technological capability|a Infrastructure support to developing countries|b Domestic technology development|c Access to communications technology",
  ],
  [
    "Reduced inequalities",
    "1 Income growth of the poorest 40%|2 Inclusion of all|3 Equal opportunity and outcomes|4 Fiscal, wage and social policies for equality|5 Regulation of financial markets|6 Voice for developing countries|7 Safe, orderly migration|a Special treatment in trade|b Development finance where need is greatest|c Cheaper remittances",
  ],
  [
    "Sustainable cities and communities",
    "1 Safe, affordable housing and basic services|2 Safe, accessible transport|3 Inclusive, sustainable urbanisation|4 Protect cultural and natural heritage|5 Fewer losses from disasters|6 Less environmental impact of cities: air and waste|7 Safe, inclusive green and public spaces|a Links between urban and rural areas|b City plans for resilience and climate|c Sustainable buildings in least developed countries",
  ],
  [
    "Responsible consumption and production",
    "1 Programmes for sustainable consumption|2 Efficient use of natural resources|3 Halve food waste|4 Sound management of chemicals and waste|5 Less waste by prevention, reuse and recycling|6 Companies' sustainable practice and reporting|7 Sustainable public procurement|8 Information for sustainable lifestyles|a Science for sustainable consumption|b Monitoring sustainable tourism|c Reform of fossil-fuel subsidies",
  ],
  [
    "Climate action",
    "1 Resilience to climate hazards|2 Climate measures in policy and planning|3 Climate education and capacity|a Climate finance|b Capacity for climate planning in least developed countries",
  ],
  [
    "Life below water",
    "1 Less marine pollution|2 Protect marine and coastal ecosystems|3 Less ocean acidification|4 End overfishing|5 Conserve coastal and marine areas|6 End harmful fishery subsidies|7 Benefits for small island states|a Marine science and technology|b Access for small-scale fishers|c Law of the sea",
  ],
  [
    "Life on land",
    "1 Conserve land and freshwater ecosystems|2 Sustainable forests, end deforestation|3 Combat desertification, restore land|4 Conserve mountain ecosystems|5 Halt loss of biodiversity|6 Fair sharing of genetic resources|7 End poaching and trafficking of species|8 Invasive alien species|9 Ecosystem values in planning|a Finance for biodiversity|b Finance for forests|c Combat poaching with communities",
  ],
  [
    "Peace, justice and strong institutions",
    "1 Less violence|2 End abuse and trafficking of children|3 Rule of law and access to justice|4 Less illicit finance and organised crime|5 Less corruption and bribery|6 Effective, accountable institutions|7 Responsive, inclusive decisions|8 Developing countries in global governance|9 Legal identity for all|10 Access to information and freedoms|a Institutions against violence and terrorism|b Non-discriminatory laws and policies",
  ],
  [
    "Partnerships for the goals",
    "1 Domestic revenue|2 Development aid commitments|3 More finance for developing countries|4 Sustainable debt|5 Investment in least developed countries|6 Sharing science and technology|7 Clean technology on favourable terms|8 Technology bank and enabling technology|9 Capacity building|10 Rules-based trade|11 Exports of developing countries|12 Market access for least developed countries|13 Macroeconomic stability|14 Policy coherence|15 Respect for each country's policy space|16 Global partnership|17 Public, private and civil partnerships|18 Better data|19 Measures of progress beyond GDP",
  ],
];

export const sdgGoals: readonly SdgGoal[] = goals.map(([title], i) => ({ number: i + 1, title }));

export const sdgTargets: readonly SdgTarget[] = goals.flatMap(([, targets], i) =>
  targets.split("|").map((entry) => {
    const space = entry.indexOf(" ");
    return {
      code: `${i + 1}.${entry.slice(0, space)}`,
      goal: i + 1,
      label: entry.slice(space + 1),
    };
  }),
);

const byCode = new Map(sdgTargets.map((target) => [target.code, target]));

/** The target with this number, or undefined. */
export function sdgTarget(code: string): SdgTarget | undefined {
  return byCode.get(code);
}
