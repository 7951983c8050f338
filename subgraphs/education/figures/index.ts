import type { Figure } from '../../figure.ts';
import { campusActivities, campusAttendances, schoolsWithCampusActivity } from './campus-activities.ts';
import { careNeeds } from './care-needs.ts';
import { compulsoryPupils } from './compulsory-pupils.ts';
import { counsellingRooms, psychologyTeachers } from './counselling-rooms.ts';
import { countiesWithBulletin } from './counties-with-bulletin.ts';
import { dropoutsRegistered, dropoutsReturned } from './dropouts-this-year.ts';
import { dropoutsVisitedInTime } from './dropouts-visited-in-time.ts';
import { enrolledPupils } from './enrolled-pupils.ts';
import { keyPupilsWithFile, severeResultsReferred } from './key-pupils-with-file.ts';
import { leftBehindPupils } from './left-behind-pupils.ts';
import { lowAttendance } from './low-attendance.ts';
import { leftBehindPupilsPaired, pairedPupils } from './paired-pupils.ts';
import { parentsCommittees } from './parents-committees.ts';
import {
  psychologicalFiles,
  psychologicalFilesSupported,
  psychologicalFilesSupportedThisMonth,
} from './psychological-files.ts';
import { pupilsEnrolledTwice } from './pupils-enrolled-twice.ts';
import { returnedPupilsPaired } from './returned-pupils-paired.ts';
import { palaceCourses, palacesWithAllCourses, ruralYouthPalaces } from './rural-youth-palaces.ts';
import { safetyDrills, schoolsWithDrill } from './safety-drills.ts';
import { schoolAgeNotEnrolled } from './school-age-not-enrolled.ts';
import { schoolFileChanges } from './school-file-changes.ts';
import { schoolFilesWithGuardian } from './school-files-with-guardian.ts';
import { schoolSocialWorkers } from './school-social-workers.ts';
import { schools } from './schools.ts';
import { schoolsKeepingFiles } from './schools-keeping-files.ts';
import { screenedPupils } from './screened-pupils.ts';
import { suspectedDropouts } from './suspected-dropouts.ts';
import { leftBehindPupilsVisited, teacherVisits } from './teacher-visits.ts';

/** 学生与控辍保学. */
const pupils: readonly Figure[] = [
  enrolledPupils,
  compulsoryPupils,
  pupilsEnrolledTwice,
  schoolAgeNotEnrolled,
  lowAttendance,
  suspectedDropouts,
  dropoutsRegistered,
  dropoutsReturned,
  dropoutsVisitedInTime,
  returnedPupilsPaired,
  countiesWithBulletin,
];

/** 留守儿童档案、结对、家访、关爱. */
const care: readonly Figure[] = [
  leftBehindPupils,
  schoolsKeepingFiles,
  schoolFilesWithGuardian,
  schoolFileChanges,
  pairedPupils,
  leftBehindPupilsPaired,
  teacherVisits,
  leftBehindPupilsVisited,
  careNeeds,
];

/** 心理健康. */
const psychology: readonly Figure[] = [
  screenedPupils,
  keyPupilsWithFile,
  psychologicalFiles,
  psychologicalFilesSupported,
  psychologicalFilesSupportedThisMonth,
  severeResultsReferred,
];

/** 学校. */
const places: readonly Figure[] = [
  schools,
  counsellingRooms,
  psychologyTeachers,
  schoolSocialWorkers,
  parentsCommittees,
  campusActivities,
  campusAttendances,
  schoolsWithCampusActivity,
  ruralYouthPalaces,
  palaceCourses,
  palacesWithAllCourses,
  safetyDrills,
  schoolsWithDrill,
];

/** 教育的统计指标, in the order in which they are shown. */
export const figures: readonly Figure[] = [...pupils, ...care, ...psychology, ...places];
